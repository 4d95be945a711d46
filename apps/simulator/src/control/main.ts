import './control.css';

document.querySelector('#phone')?.append('phone');
